using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>A request recipe, with the rows it refers to.</summary>
internal sealed class RequestReader
{
    /// <summary>The word for a patient without an NHS number.</summary>
    private const string NoPatient = "none";

    private readonly Block _block;
    private readonly TableContext _context;

    private RequestReader(Block block, TableContext context) => (_block, _context) = (block, context);

    public InteractionModel? Interaction { get; private set; }

    public MessageModel? Message { get; private set; }

    public ServiceModel? Target { get; private set; }

    public ServiceModel? Context { get; private set; }

    public ServiceModel? Service { get; private set; }

    public PatientModel? Patient { get; private set; }

    public RequestModel? Model { get; private set; }

    /// <summary>Reads the block <c>request</c> of a row; <see langword="null"/> when it is missing, which is reported.</summary>
    public static RequestReader? Read(Block row, TableContext context)
    {
        var block = row.Child("request", "'request'", Keys.Request);
        if (block is null)
        {
            _ = row.Text("request");
            return null;
        }

        var reader = new RequestReader(block, context);
        reader.Read();
        return reader;
    }

    private void Read()
    {
        Message = _block.Reference("message", _context.Messages);
        if (Message is not null && _context.Interactions.TryGet(Message.Interaction, out var interaction))
            Interaction = interaction;
        else if (!_block.Has("message"))
        {
            _ = _block.Text("interaction");
            Interaction = _block.Reference("interaction", _context.Interactions);
        }

        if (_block.Has("message") && _block.Has("interaction"))
            _block.WrongShape("interaction", "left out beside 'message', which has one", "both");

        Target = _block.Has("target") ? _block.Reference("target", _context.Services) : Default();
        Context = _block.Reference("context", _context.Services);
        Service = _block.Reference("service", _context.Services);
        var isWithoutNhsNumber = _block.OptionalText("patient") == NoPatient;
        Patient = isWithoutNhsNumber ? null : _block.Reference("patient", _context.Patients);
        var definition = _block.OptionalText("definition");
        var model = new RequestModel(
            Interaction?.Name ?? "",
            Message?.Name,
            Target?.Name ?? "",
            Context?.Name,
            Service?.Name,
            _block.WordList("slotStatus", Words.SlotStatus),
            _block.Flag("includes", otherwise: true),
            Parameters.Read(_block),
            Id("id"),
            Patient?.Name,
            isWithoutNhsNumber,
            Id("appointmentId"),
            Id("serviceRequestId"),
            _block.OptionalWord("status", Words.RequestStatus),
            definition is null ? null : _context.MessageDefinitionBase + definition,
            Id("linkedAppointmentId"));
        Model = _block.Failed ? null : model;
    }

    private ServiceModel? Default()
    {
        if (_context.Services.Rows.Count > 0)
            return _context.Services.Rows[0];
        if (_context.Services.IsIncomplete)
            _block.DropSilently();
        else
            _block.Fail(Descriptors.MissingKey, _block.Place, "'request'", "target");
        return null;
    }

    private string? Id(string key) => ResourceIds.Read(_block, key);
}
