namespace Bars.Scenarios.Guide.Reading;

/// <summary>Where something stands.</summary>
/// <param name="File">The file, as it was named by the caller.</param>
/// <param name="Line">The line, counted from 1; 0 when the whole file is meant.</param>
public readonly record struct Place(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}
