using System;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.StandIn;

/// <summary>How the server secures its connections: as a BaRS receiver does, with mutual TLS if it checks its clients.</summary>
public sealed class StandInTlsOptions
{
    /// <summary>The server's certificate, with its private key.</summary>
    public required X509Certificate2 Certificate { get; init; }

    /// <summary>The certificates between the server's and its root, sent along.</summary>
    public X509Certificate2Collection Chain { get; init; } = [];

    /// <summary>
    /// Says what is wrong with a client's certificate (<see langword="null"/> when it presented none) and the further
    /// ones it sent along; <see langword="null"/> accepts it. Without this function no certificate is asked for.
    /// </summary>
    public Func<X509Certificate2?, X509Certificate2Collection, string?>? ClientComplaint { get; init; }

    /// <summary>Told why a client was refused, which the client itself does not learn.</summary>
    public Action<string>? Refused { get; init; }
}
