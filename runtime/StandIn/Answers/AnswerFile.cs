using System;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Text.RegularExpressions;
using Bars.Scenarios.StandIn.Formats;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>A resource of the folder <c>catalogue/answers</c>, which is embedded.</summary>
internal static partial class AnswerFile
{
    private static readonly Assembly Assembly = typeof(AnswerFile).Assembly;

    /// <summary>Whether there is such a file.</summary>
    /// <param name="name">File name without extension.</param>
    public static bool Exists(string name) => Assembly.GetManifestResourceInfo(name + ".json") is not null;

    /// <summary>The text of a file.</summary>
    public static string ReadText(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name + ".json")
            ?? throw new InvalidOperationException($"There is no answer file '{name}.json' in catalogue/answers.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The resource of a file.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">File name without extension.</param>
    public static T Read<T>(string name) where T : Resource => FhirText.ReadJson<T>(ReadText(name));

    /// <summary>
    /// The resource of a file that was written on the day after its <c>meta.lastUpdated</c>, moved by whole days to another
    /// day. The day before, because an instant of the same day would lie ahead of whoever asks early in the morning.
    /// </summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">File name without extension.</param>
    /// <param name="today">The day to move it to.</param>
    public static T Read<T>(string name, DateOnly today) where T : Resource
    {
        var text = ReadText(name);
        var written = DateOnly.Parse(LastUpdated().Match(text).Groups[1].Value, CultureInfo.InvariantCulture).AddDays(1);
        var days = today.DayNumber - written.DayNumber;
        return FhirText.ReadJson<T>(DateOfInstant().Replace(text, date =>
            DateOnly.Parse(date.Value, CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex("\"lastUpdated\":\\s*\"(\\d{4}-\\d{2}-\\d{2})")]
    private static partial Regex LastUpdated();

    [GeneratedRegex("(?<=\")\\d{4}-\\d{2}-\\d{2}(?=T\\d{2}:)")]
    private static partial Regex DateOfInstant();
}
