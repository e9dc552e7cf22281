using System;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary>Keeps other machines, and web pages of other origins, out of the admin endpoints.</summary>
internal static class AdminGuard
{
    private const string Localhost = "localhost";

    /// <summary>Why a request is refused, or <see langword="null"/>.</summary>
    public static Problem? Refusal(HttpRequest request, AdminOptions options)
    {
        if (!options.AllowRemote)
        {
            // Null: the server is in this process.
            if (request.HttpContext.Connection.RemoteIpAddress is { } remote && !IsLoopback(remote))
                return Forbidden("The admin endpoints answer this machine only.");
            if (request.Headers.ContainsKey("Forwarded") || request.Headers.ContainsKey("X-Forwarded-For"))
                return Forbidden("The admin endpoints do not answer through a proxy.");
            // A foreign name that resolves to this machine (DNS rebinding) would make a foreign page one of ours.
            if (!IsLocal(request.Host))
                return Forbidden("The admin endpoints answer under localhost and the loopback addresses only.");
        }
        if (IsForeign(request))
            return Forbidden("The admin endpoints do not answer pages of other origins.");
        var writes = HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method);
        return writes && !request.HasJsonContentType()
            ? new Problem(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "Send the header Content-Type: application/json.")
            : null;
    }

    private static Problem Forbidden(string detail) => new(StatusCodes.Status403Forbidden, "Forbidden", detail);

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
            return true;
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLocal(HostString host) =>
        host.Host.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IsLoopback(address));

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
