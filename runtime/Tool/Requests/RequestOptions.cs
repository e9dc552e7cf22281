using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Requests;

/// <summary>The options that say how requests are built and where they go.</summary>
internal sealed class RequestOptions
{
    private const string OdsCodeVariable = "BARS_ODS_CODE";
    private const string OrganisationVariable = "BARS_ORGANISATION";

    private readonly ToolHost _host;

    private readonly Option<BodyFormat> _format = new("--format")
    {
        Description = "Format of bodies and answers: json or xml.",
        HelpName = "json|xml",
        CustomParser = ParseFormat,
        DefaultValueFactory = _ => BodyFormat.Json,
    };

    private readonly Option<string?> _odsCode = new("--ods-code")
    {
        Description = $"ODS code of the sender (or variable {OdsCodeVariable}); the guide's example when omitted.",
        HelpName = "code",
    };

    private readonly Option<string?> _organisation = new("--organisation")
    {
        Description = $"Name of the sender's organisation (or variable {OrganisationVariable}).",
        HelpName = "name",
    };

    private readonly Option<string?> _target;

    /// <summary>Creates the options.</summary>
    /// <param name="host">Where variables are read.</param>
    /// <param name="withoutTarget">What happens when no target is given, as the end of a sentence.</param>
    public RequestOptions(ToolHost host, string withoutTarget)
    {
        _host = host;
        _target = new("--target")
        {
            Description = $"FHIR base address, or the name of an environment: sandbox, int, production. {withoutTarget}",
            HelpName = "url|name",
        };
    }

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="hasFormat">Whether the user chooses between JSON and XML.</param>
    public void AddTo(Command command, bool hasFormat = true)
    {
        command.Options.Add(_target);
        if (hasFormat)
            command.Options.Add(_format);
        command.Options.Add(_odsCode);
        command.Options.Add(_organisation);
    }

    /// <summary>Where requests go, or <see langword="null"/> when the user did not say.</summary>
    /// <exception cref="ToolException">The target is no address and no environment.</exception>
    public Endpoint? Target(ParseResult parsed) =>
        parsed.GetValue(_target) is { } word ? Endpoint.Parse(word, _host.Catalogue) : null;

    /// <summary>How requests are built.</summary>
    /// <exception cref="ToolException">A name is empty.</exception>
    public ScenarioRequestOptions Read(ParseResult parsed)
    {
        var example = SenderIdentity.Example;
        return new()
        {
            Catalogue = _host.Catalogue,
            Format = parsed.GetValue(_format),
            Sender = example with
            {
                OdsCode = Given(parsed, _odsCode, OdsCodeVariable) ?? example.OdsCode,
                OrganisationName = Given(parsed, _organisation, OrganisationVariable) ?? example.OrganisationName,
            },
        };
    }

    private string? Given(ParseResult parsed, Option<string?> option, string variable)
    {
        var given = parsed.GetValue(option);
        if (given is not null && string.IsNullOrWhiteSpace(given))
            throw ToolException.Usage($"{option.Name} is empty.");
        return given ?? (_host.Variable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null);
    }

    private static BodyFormat ParseFormat(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "json":
                return BodyFormat.Json;
            case "xml":
                return BodyFormat.Xml;
            case var word:
                result.AddError($"There is no format '{word}'.{Suggestion.Sentence(word, ["json", "xml"])} Known: json, xml.");
                return default;
        }
    }
}
