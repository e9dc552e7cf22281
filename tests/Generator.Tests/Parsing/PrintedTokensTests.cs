using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Parsing.Checks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Parsing;

public sealed class PrintedTokensTests
{
    [Theory]
    [InlineData("2000072489")]
    [InlineData("context=FAIL0401", "FAIL0401")]
    [InlineData("|2000011147&x", "2000011147")]
    [InlineData("/ServiceRequest/79120F41-a431-4f08-bcc5-1e67006fcae0", "79120F41-a431-4f08-bcc5-1e67006fcae0")]
    [InlineData("9658499007-a", "9658499007")]
    [InlineData("a 9658499007, then 9658499015.", "9658499007", "9658499015")]
    public void Ids_stand_alone(string cell, params string[] ids) =>
        In(cell).Should().Equal(System.Array.ConvertAll(ids.Length == 0 ? [cell] : ids, id => (id, false)));

    [Theory]
    [InlineData("Returns HTTP 404", "404")]
    [InlineData("HTTP 408' on GET", "408")]
    [InlineData("Http 500.", "500")]
    [InlineData("returns 200 or returns a 401", "200", "401")]
    public void Statuses_follow_a_word(string cell, params string[] statuses) =>
        In(cell).Should().Equal(System.Array.ConvertAll(statuses, status => (status, true)));

    [Theory]
    [InlineData("")]
    [InlineData("20000724891")]
    [InlineData("a2000072489")]
    [InlineData("2000072489a")]
    [InlineData("x-2000072489")]
    [InlineData("FAIL04010")]
    [InlineData("79120f41-a431-4f08-bcc5-1e67006fcae")]
    [InlineData("79120f41-a431-4f08-bcc5-1e67006fcae0a")]
    [InlineData("HTTP 4044")]
    [InlineData("HTTP  404")]
    [InlineData("404")]
    [InlineData("A 111 to ED referral")]
    public void Other_text_holds_nothing(string cell) => In(cell).Should().BeEmpty();

    private static IEnumerable<(string, bool)> In(string cell) => PrintedTokens.In(cell).Select(token => (token.Text, token.IsStatus));
}
