using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Bars.Scenarios.Onboarding;

/// <summary>Files that only their owner may read, and that are never overwritten.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Writes new files that belong together, in PEM, JSON or PKCS#12: all of them, or none when one is there already.</summary>
    /// <param name="directory">Where to; made if it is not there, for its owner only.</param>
    /// <param name="files">Names and contents.</param>
    /// <returns>The paths.</returns>
    /// <exception cref="OnboardingException">A file is there already, or can not be written.</exception>
    public static IReadOnlyList<string> Write(string directory, params IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        string[] paths = [.. files.Select(file => Path.Combine(directory, file.Name))];
        if (paths.FirstOrDefault(File.Exists) is { } taken)
            throw Taken(taken);
        CreateFolder(directory);
        foreach (var (path, bytes) in paths.Zip(files.Select(file => file.Bytes)))
            Write(path, bytes);
        return paths;
    }

    private static void Write(string path, byte[] bytes)
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
            throw Taken(path);
        }
        catch (System.Exception exception) when (exception is IOException or System.UnauthorizedAccessException)
        {
            throw new OnboardingException($"{path} can not be written: {exception.Message}", exception);
        }
    }

    private static OnboardingException Taken(string path) => new($"{path} is there already and is not overwritten: choose another directory, or move it away.");

    private static void CreateFolder(string path)
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
