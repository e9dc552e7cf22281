using System.Collections.Generic;
using static Bars.Scenarios.Guide.Editions.TableKind;

namespace Bars.Scenarios.Guide.Editions;

/// <summary>The tables of the page "Testing and Environments", with the headers that its editions have used.</summary>
public static class TableKinds
{
    /// <summary>Scenarios; the section is the area.</summary>
    public static TableKind Scenarios { get; } = new()
    {
        Name = "scenarios",
        Columns =
        [
            new("test", 4, "test", "scenario", "test name", "test case", "test scenario", "scenario name"),
            new("application", 1, "bars application", "application", "applications", "bars applications", "app"),
            new("hint", 2, "sentinel element hints", "sentinel element", "hints", "hint", "sentinel elements", "sentinel element hint", "request"),
            new("value", 3, "sentinel value", "sentinel values", "value", "sentinel"),
            new("comment", 2, "comment", "comments", "notes", "note", "expected result", "response", "expected response"),
        ],
        Required = ["test", "hint", "value"],
        Keys =
        [
            [SectionKey, "test", "application", "hint", "value", "comment"],
            [SectionKey, "test", "value", "comment"],
            [SectionKey, "test", "value", "hint"],
            [SectionKey, "test", "value"],
            [SectionKey, "test", "comment"],
            [SectionKey, "test"],
            ["test", "value"],
            ["test"],
            [SectionKey, "value", "hint", "comment"],
            [SectionKey, "value", "hint"],
        ],
    };

    /// <summary>UserTest DoS services.</summary>
    public static TableKind Services { get; } = new()
    {
        Name = "services",
        Columns =
        [
            new("serviceId", 4, "serviceid", "service id", "dos service id", "dos id", "target identifier"),
            new("serviceName", 4, "service name", "servicename", "service", "name"),
            new("postCode", 1, "postcode", "post code"),
            new("pathway", 1, "pathway", "pathways"),
            new("comment", 1, "comment", "comments", "notes"),
        ],
        Required = ["serviceId", "serviceName"],
        Keys = [["serviceId", "serviceName"], ["serviceId"], ["serviceName"]],
    };

    /// <summary>Test patients.</summary>
    public static TableKind Patients { get; } = new()
    {
        Name = "patients",
        Columns =
        [
            new("surname", 2, "surname", "family name", "last name", "family"),
            new("forename", 2, "forename", "given name", "first name", "forenames", "given"),
            new("dob", 2, "dob", "date of birth", "birth date", "d o b"),
            new("nhsNo", 4, "nhs no", "nhs number", "nhsno", "nhs num"),
            new("sex", 1, "sex", "gender"),
            new("postcode", 1, "postcode", "post code"),
        ],
        Required = ["nhsNo", "surname"],
        Keys = [["nhsNo", "surname", "forename"], ["nhsNo"], ["surname", "forename", "dob"], ["surname", "forename"]],
    };

    /// <summary>Request headers.</summary>
    public static TableKind Headers { get; } = new()
    {
        Name = "headers",
        Columns =
        [
            new("name", 4, "name", "header", "header name", "http header"),
            new("value", 2, "value", "description"),
            new("example", 2, "example", "examples", "sample"),
        ],
        Required = ["name", "value", "example"],
        Keys = [["name"]],
    };

    /// <summary>The state transition table, one row per cell; the section is the event.</summary>
    public static TableKind Stateful { get; } = new()
    {
        Name = "stateful",
        Columns = [new("event", 3, "event"), new("state", 3), new("cell", 1)],
        Required = ["event"],
        Keys = [["event", "state"]],
    };

    /// <summary>
    /// Certificates; the section is the direction, <c>inbound</c> or <c>outbound</c>. The column <c>pem</c> is the text
    /// that stands below the table, in lines of 64 characters.
    /// </summary>
    public static TableKind Certificates { get; } = new()
    {
        Name = "certificates",
        Columns =
        [
            new("commonName", 4, "certificate cn", "cn", "common name", "certificate"),
            new("thumbprint", 4, "thumbprint", "sha1 thumbprint", "certificate thumbprint"),
            new("parentCommonName", 2, "parent cn", "issuer cn", "parent"),
            new("parentThumbprint", 2, "parent thumbprint", "issuer thumbprint"),
            new("environment", 2, "environment", "environments"),
            new("pem", 0),
        ],
        Required = ["commonName", "thumbprint"],
        Keys = [["commonName", "thumbprint", "environment"], ["commonName", "environment"], ["commonName", "thumbprint"], ["thumbprint"]],
    };

    /// <summary>Addresses the proxy calls receivers from; the guide prints them in a sentence.</summary>
    public static TableKind Access { get; } = new()
    {
        Name = "access",
        Columns =
        [
            new("environment", 2, "environment", "environments"),
            new("callers", 2, "ip addresses", "ip address", "source ip addresses", "source ip address", "source ip", "source ips", "ips", "firewall rule"),
        ],
        Required = ["environment", "callers"],
        Keys = [["environment"]],
    };

    /// <summary>All kinds, in the order of the catalogue.</summary>
    public static IReadOnlyList<TableKind> All { get; } = [Headers, Services, Patients, Scenarios, Stateful, Access, Certificates];
}
