using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>What the reader does with an element of a message.</summary>
internal enum Element
{
    /// <summary>Nothing: it only leads to other elements.</summary>
    Path,
    BundleType,
    Entry,
    FullUrl,
    Resource,
    Id,
    LastUpdated,
    EncounterStatus,
    EpisodeOfCare,
    Event,
    Reason,
    Definition,
    Category,
    CodingSystem,
    CodingCode,
    ServiceRequestStatus,
    SupportingInfo,
    SenderEncounter,
    Subject,
    AppointmentStatus,
    NhsNumber,
    Family,
    ConditionText,
    FlagCode,
}

/// <summary>A node in the tree of elements that the reader enters; it skips all others unread.</summary>
internal sealed class MessageElement
{
    private readonly (byte[] Name, MessageElement Child)[] _children;

    private MessageElement(Element element, IEnumerable<(string Name, MessageElement Child)> children)
    {
        Element = element;
        _children = [.. children.Select(child => (Encoding.ASCII.GetBytes(child.Name), child.Child))];
    }

    public Element Element { get; }

    /// <summary>The Bundle.</summary>
    public static MessageElement Bundle { get; } = Path(
        ("resourceType", Node(Element.BundleType)),
        ("entry", Node(Element.Entry, ("fullUrl", Node(Element.FullUrl)), ("resource", Node(Element.Resource)))));

    private static MessageElement Header { get; } = Resource(
        ("eventCoding", Path(("code", Node(Element.Event)))),
        ("reason", Path(("coding", Path(("code", Node(Element.Reason)))))),
        ("definition", Node(Element.Definition)));

    private static MessageElement ServiceRequest { get; } = Resource(
        ("status", Node(Element.ServiceRequestStatus)),
        ("category", Path(("coding", Node(Element.Category, ("system", Node(Element.CodingSystem)), ("code", Node(Element.CodingCode)))))),
        ("subject", Node(Element.Subject)),
        ("encounter", Path(("reference", Node(Element.SenderEncounter)))),
        ("supportingInfo", Path(("reference", Node(Element.SupportingInfo)))));

    private static MessageElement Appointment { get; } = Resource(("status", Node(Element.AppointmentStatus)));

    private static MessageElement Patient { get; } = Resource(
        ("identifier", Path(("value", Node(Element.NhsNumber)))),
        ("name", Path(("family", Node(Element.Family)))),
        ("contact", Path(("name", Path(("family", Node(Element.Family)))))));

    private static MessageElement Encounter { get; } = Resource(
        ("meta", Path(("lastUpdated", Node(Element.LastUpdated)))),
        ("status", Node(Element.EncounterStatus)),
        ("episodeOfCare", Node(Element.EpisodeOfCare)));

    private static MessageElement Condition { get; } = Resource(("code", Path(("text", Node(Element.ConditionText)))));

    private static MessageElement Flag { get; } = Resource(("code", Path(("coding", Path(("code", Node(Element.FlagCode)))))));

    private static MessageElement OtherResource { get; } = Resource();

    /// <summary>The elements of a resource.</summary>
    public static MessageElement Of(ResourceKind kind) => kind switch
    {
        ResourceKind.MessageHeader => Header,
        ResourceKind.ServiceRequest => ServiceRequest,
        ResourceKind.Appointment => Appointment,
        ResourceKind.Patient => Patient,
        ResourceKind.Encounter => Encounter,
        ResourceKind.Condition => Condition,
        ResourceKind.Flag => Flag,
        _ => OtherResource,
    };

    /// <summary>The child that the name read last names, or <see langword="null"/>.</summary>
    public MessageElement? Find(in JsonScanner json)
    {
        foreach (var (name, child) in _children)
        {
            if (json.TextIs(name))
                return child;
        }
        return null;
    }

    private static MessageElement Resource(params (string, MessageElement)[] children) =>
        new(Element.Path, [("id", Node(Element.Id)), .. children]);

    private static MessageElement Path(params (string, MessageElement)[] children) => new(Element.Path, children);

    private static MessageElement Node(Element element, params (string, MessageElement)[] children) => new(element, children);
}
