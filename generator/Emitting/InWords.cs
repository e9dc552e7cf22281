using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>An expected answer in words, escaped for XML documentation. No text is made where it is written, because every row has it twice.</summary>
internal readonly record struct InWords(ExpectationModel Expectation)
{
    public void AppendTo(TextBuffer buffer)
    {
        buffer.Append(Literal.Of(Expectation.Status));
        Part(" ", Expectation.Resource, "");
        if (Expectation.Id is { } id)
            Part(" ", id, "");
        if (Expectation.Outcome is { } outcome)
            Part(" (", outcome, ")");
        if (Expectation.SlotStatuses is { } statuses)
            Part(" with ", Literal.Of(statuses.Count), " Slots");
        if (Expectation.Definitions is { } groups)
            Part(" with ", Literal.Of(groups.Sum(group => group.Names.Count)), " MessageDefinitions");

        void Part(string before, string text, string after)
        {
            buffer.Append(before);
            new Escaped(text).AppendTo(buffer);
            buffer.Append(after);
        }
    }

    public override string ToString()
    {
        using var buffer = new TextBuffer();
        AppendTo(buffer);
        return buffer.ToString();
    }
}
