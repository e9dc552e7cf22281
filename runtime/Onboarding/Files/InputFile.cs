using System;
using System.IO;
using System.Text;

namespace Bars.Scenarios.Onboarding;

/// <summary>Small files of keys and certificates.</summary>
internal static class InputFile
{
    private const int Largest = 1024 * 1024;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="OnboardingException">It can not be read, or is far larger than any key.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var buffer = new byte[Largest + 1];
            var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length <= Largest
                ? buffer[..length]
                : throw new OnboardingException($"{path} is larger than {Largest / 1024} KiB: that is no key or certificate.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OnboardingException($"{path} can not be read: {exception.Message}", exception);
        }
    }

    /// <summary>The text of a file in UTF-8.</summary>
    /// <exception cref="OnboardingException">It can not be read, or is far larger than any key.</exception>
    public static string ReadText(string path) => Encoding.UTF8.GetString(ReadBytes(path)).TrimStart('\uFEFF');
}
