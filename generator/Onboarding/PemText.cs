using System;
using System.Security.Cryptography;
using System.Text;

namespace Bars.Scenarios.Generator.Onboarding;

/// <summary>One certificate in PEM (RFC 7468): enough of it to know that it is whole, and its thumbprint.</summary>
internal static class PemText
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";

    /// <summary>Decodes the DER form; what is wrong when it can not be had.</summary>
    public static byte[]? Decode(string pem, out string complaint)
    {
        var text = pem.Trim();
        if (!text.StartsWith(Begin, StringComparison.Ordinal))
            return Refuse($"it does not start with {Begin}", out complaint);
        if (!text.EndsWith(End, StringComparison.Ordinal))
            return Refuse($"it does not end with {End}", out complaint);
        if (text.IndexOf(Begin, Begin.Length, StringComparison.Ordinal) >= 0)
            return Refuse("it holds more than one certificate", out complaint);
        byte[] der;
        try
        {
            der = Convert.FromBase64String(text.Substring(Begin.Length, text.Length - Begin.Length - End.Length));
        }
        catch (FormatException)
        {
            return Refuse("what stands between its first and last line is not Base64", out complaint);
        }

        if (SequenceLength(der) != der.Length)
            return Refuse("its bytes are not one ASN.1 sequence, as if a part were missing", out complaint);
        complaint = "";
        return der;
    }

    /// <summary>SHA-1 of the DER form in lower-case hexadecimal digits.</summary>
    public static string Thumbprint(byte[] der)
    {
        using var sha1 = SHA1.Create();
        var builder = new StringBuilder(40);
        foreach (var value in sha1.ComputeHash(der))
            builder.Append(value.ToString("x2"));
        return builder.ToString();
    }

    // X.690: tag 30, then the length in one byte, or in as many bytes as the low bits of the first say.
    private static long SequenceLength(byte[] der)
    {
        if (der.Length < 2 || der[0] != 0x30)
            return -1;
        if (der[1] < 0x80)
            return 2 + der[1];
        var count = der[1] & 0x7F;
        if (count is 0 or > 4 || der.Length < 2 + count)
            return -1;
        var length = 0L;
        for (var index = 0; index < count; index++)
            length = (length << 8) | der[2 + index];
        return 2 + count + length;
    }

    private static byte[]? Refuse(string reason, out string complaint)
    {
        complaint = reason;
        return null;
    }
}
