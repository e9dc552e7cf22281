using System.CommandLine;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Sending;

/// <summary>The options that say how requests are built.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "Format of bodies and answers: json or xml.",
        DefaultValueFactory = _ => "json",
        HelpName = "json|xml",
    };

    private readonly Option<string> _odsCode = new("--ods-code")
    {
        Description = "ODS code of the sending organisation, as registered; the guide's example when omitted.",
        HelpName = "code",
    };

    private readonly Option<string> _organisation = new("--organisation")
    {
        Description = "Name of the sending organisation.",
        HelpName = "name",
    };

    public RequestOptions() => _format.AcceptOnlyFromAmong("json", "xml");

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_odsCode);
        command.Options.Add(_organisation);
    }

    /// <summary>What the command line asks for.</summary>
    public ScenarioRequestOptions Of(ParseResult parsed, ToolHost host)
    {
        var example = SenderIdentity.Example;
        return new()
        {
            Format = parsed.GetValue(_format) == "xml" ? BodyFormat.Xml : BodyFormat.Json,
            Catalogue = host.Catalogue,
            Sender = example with
            {
                OdsCode = parsed.GetValue(_odsCode) ?? example.OdsCode,
                OrganisationName = parsed.GetValue(_organisation) ?? example.OrganisationName,
            },
        };
    }
}
