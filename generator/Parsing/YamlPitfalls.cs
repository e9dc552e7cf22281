using System;
using Bars.Scenarios.Generator.Diagnostics;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>What YamlDotNet would pass over, or report at the wrong place.</summary>
internal static class YamlPitfalls
{
    /// <summary>Reports what keeps a file from being read; whether there was anything.</summary>
    public static bool Report(YamlSource source, ParseLog log) => ReportNul(source, log) || ReportTabs(source, log);

    /// <summary>The mark that version control leaves at the start of a line where two versions differ, or <see langword="null"/>.</summary>
    public static Place? MergeConflict(YamlSource source)
    {
        const string Mark = "<<<<<<< ";
        var start = source.Text.IndexOf("\n" + Mark, StringComparison.Ordinal);
        return start < 0 ? null : new Place(source, start + 1, Mark.Length - 1);
    }

    // For YamlDotNet it is the end of the file.
    private static bool ReportNul(YamlSource source, ParseLog log)
    {
        var nul = source.Text.IndexOf('\0');
        if (nul >= 0)
            log.Report(Descriptors.MalformedYaml, new Place(source, nul, 1), YamlComplaints.Sentence("The character U+0000 stands here, as in files that are not UTF-8 text"));
        return nul >= 0;
    }

    // YamlDotNet reports a tab at the start of the file, wherever it stands.
    private static bool ReportTabs(YamlSource source, ParseLog log)
    {
        var found = false;
        var text = source.Text;
        for (var tab = text.IndexOf('\t'); tab >= 0; tab = text.IndexOf('\t', tab + 1))
        {
            var before = tab;
            while (before > 0 && text[before - 1] == ' ')
                before--;
            if (before > 0 && text[before - 1] is not ('\n' or '\r'))
                continue;
            log.Report(Descriptors.TabIndentation, new Place(source, tab, 1));
            found = true;
        }

        return found;
    }
}
