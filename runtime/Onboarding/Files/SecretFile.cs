using System.IO;
using System.Text;

namespace Bars.Scenarios.Onboarding;

/// <summary>Files that only their owner may read, and that are never overwritten.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Writes a new file.</summary>
    /// <exception cref="OnboardingException">The file is there already, or can not be written.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.ASCII.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public static void Write(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!System.OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        try
        {
            using var file = new FileStream(path, options);
            file.Write(bytes);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new OnboardingException($"{path} is there already and is not overwritten: choose another directory, or move it away.");
        }
        catch (System.Exception exception) when (exception is IOException or System.UnauthorizedAccessException)
        {
            throw new OnboardingException($"{path} can not be written: {exception.Message}", exception);
        }
    }

    /// <summary>Makes sure that there is a folder; one that is made is for its owner only.</summary>
    /// <exception cref="OnboardingException">It can not be made.</exception>
    public static void CreateFolder(string path)
    {
        try
        {
            if (System.OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, OwnerOnlyFolder);
        }
        catch (System.Exception exception) when (exception is IOException or System.UnauthorizedAccessException)
        {
            throw new OnboardingException($"The directory {path} can not be made: {exception.Message}", exception);
        }
    }
}
