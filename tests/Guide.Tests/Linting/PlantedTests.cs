using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Linting;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Linting;

/// <summary>
/// A small edition without any contradiction, and every contradiction planted into it, in areas and with values that the
/// guide never had. So no rule can know the guide's own mistakes.
/// </summary>
public sealed class PlantedTests
{
    private const string Clean =
        """
        ## Waiting List

        | Test | BaRS Application | Sentinel Element / Hints | Sentinel Value | Comment |
        |---|---|---|---|---|
        | Join the list | 7 | use body from Join replace <value value="9434765919" /> with 9990000018 | 9990000018 | The returned List Id = 11111111-2222-4333-8444-555555555501 |
        | Read the list | 7 | /List/11111111-2222-4333-8444-555555555501 | | Read must be for List Id 11111111-2222-4333-8444-555555555501 |
        | Read the list - HTTP 410 | 7 | /List/11111111-2222-4333-8444-555555555502 | | Read must be for List Id 11111111-2222-4333-8444-555555555502 and returns 410 |
        | Join failed request - HTTP 423 | 7 | use body from Join replace <value value="9434765919" /> with 9990000026 | 9990000026 | Request must be for a patient with NHS No - 9990000026 and returns 423 |
        | Describe the list | 7 | (parameter) context=https://example.org/service-id\|3000000001 | 3000000001 | Returns the list |
        | Search the list | 7 | (parameter) start=ge2030-01-01T00%3A00%3A00%2B00%3A00&Schedule.actor%3AHealthcareService=3000000002&status=free | 3000000002 | |

        ## Services

        | ServiceId | Service Name |
        |---|---|
        | 3000000001 | List Service (LS 1) |
        | 3000000002 | List Service (LS 2) |

        ## Patients

        | Surname | Forename | NHS No |
        |---|---|---|
        | ONE | Ann | 9990000018 |
        | TWO | Bob | 9990000026 |

        ## Tokens

        - exp: to be no more than 5 minutes in the future
        - Post the form, the answer has 2 fields:
          - token: the token
          - expires: when

        ```
        {"alg": "RS512"}
        ```

        ## Inbound

        | Certificate CN | Thumbprint | Parent CN | Parent Thumbprint | Environment |
        |---|---|---|---|---|
        | leaf.example.org | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | Root | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | Test |
        | Root | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | N/A | N/A | Test |

        """;

    private const string JoinFailed = "| Join failed request - HTTP 423 | 7 | use body from Join replace <value value=\"9434765919\" /> with 9990000026 | 9990000026 | Request must be for a patient with NHS No - 9990000026 and returns 423 |\n";

    private static readonly DateTimeOffset Now = new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_found_where_nothing_is_wrong() => Check(Clean).Should().BeEmpty();

    [Theory]
    [InlineData("hint-and-comment", "| /List/11111111-2222-4333-8444-555555555502 |", "| /List/11111111-2222-4333-8444-555555555503 |", 7, "the hint reads 11111111-2222-4333-8444-555555555503, the comment names 11111111-2222-4333-8444-555555555502")]
    [InlineData("hint-and-sentinel", "with 9990000026 | 9990000026 |", "with 9990000018 | 9990000026 |", 8, "the hint puts 9990000018 into the body, the sentinel value is 9990000026")]
    [InlineData("hint-and-sentinel", "| 3000000001 | Returns", "| 3000000002 | Returns", 9, "the hint names the context 3000000001, the sentinel value is 3000000002")]
    [InlineData("sentinel-and-comment", "NHS No - 9990000026", "NHS No - 9990000018", 8, "the sentinel value is 9990000026, the comment names 9990000018")]
    [InlineData("test-and-comment", "returns 423", "returns 429", 8, "the test says HTTP 423, the comment 429")]
    [InlineData("stray-character", "<value value=\"9434765919\" /> with 9990000026", "`<value value=\"9434765919\" \\/>` with 9990000026", 8, "a backslash stands in the value to replace")]
    [InlineData("ambiguous-comment", "Returns the list |", "Returns invalid entries |", 9, "not whether that is all of it or a part")]
    [InlineData("same-name", "| Read the list - HTTP 410 |", "| Read the list |", 7, "line 6 of the area Waiting List has the same name")]
    [InlineData("success-and-failure", "555555555502", "555555555501", 7, "'Read the list' reads 11111111-2222-4333-8444-555555555501 with success, and this row expects 410 of the same")]
    [InlineData("sentinel-twice", JoinFailed, JoinFailed + "| Join failed request - HTTP 451 | 7 | use body from Join replace <value value=\"9434765919\" /> with 9990000026 | 9990000026 | |\n", 9, "'Join failed request - HTTP 423' sends the same with the sentinel 9990000026 and expects 423, this row 451")]
    [InlineData("missing-row", "The returned List Id = 11111111-2222-4333-8444-555555555501", "used by 'Read the list - HTTP 418'", 5, "the comment refers to 'Read the list - HTTP 418', which is no test of the page")]
    [InlineData("reference", "The returned List Id = 11111111-2222-4333-8444-555555555501", "The returned List Id = 11111111-2222-4333-8444-555555555509, used by 'Read the list - HTTP 410'", 5, "is read by 'Read the list - HTTP 410', whose hint reads 11111111-2222-4333-8444-555555555502")]
    [InlineData("unknown-parameter", "&status=free", "&until=le2030&status=free", 10, "Slot has no search parameter 'until'")]
    [InlineData("malformed-instant", "%2B00%3A00&", "%2B01&", 10, "the offset of ge2030-01-01T00%3A00%3A00%2B01 is cut short")]
    [InlineData("search-range", "&status=free", "&start=le2033-01-01T00%3A00%3A00%2B00%3A00&status=free", 10, "the search spans 1096 days")]
    [InlineData("parameter-twice", "| 3000000002 | |\n", "| 3000000002 | |\n| Search more | 7 | (parameter) as above but &status=busy | 3000000002 | |\n", 11, "the hint appends 'status', which the request above it has already")]
    [InlineData("same-request", "| 3000000002 | |\n", "| 3000000002 | |\n| Search again | 7 | (parameter) as above but with status=free | 3000000002 | |\n", 11, "asks exactly what 'Search the list' asks")]
    [InlineData("not-listed", "| 3000000001 | List Service (LS 1) |", "| 3000000011 | List Service (LS 1) |", 9, "'Describe the list' uses 3000000001, which the table of UserTest DoS services does not list; one digit away is 3000000011")]
    [InlineData("unused", "| 3000000002 | List Service (LS 2) |", "| 3000000002 | List Service (LS 2) |\n| 3000000003 | List Service (LS 3) |", 18, "no scenario uses 3000000003")]
    [InlineData("listed-twice", "| TWO | Bob | 9990000026 |", "| TWO | Bob | 9990000026 |\n| THREE | Bob | 9990000026 |", 25, "lists 9990000026 twice")]
    [InlineData("numbering", "(LS 2)", "(LS 5)", 17, "LS 1 is followed by LS 5: 3 missing between them")]
    [InlineData("nhs-number", "9990000026", "9990000027", 24, "9990000027 is no NHS number: the check digit has to be 6")]
    [InlineData("count", "2 fields", "three fields", 29, "3 fields are announced, and 2 are listed: token, expires")]
    [InlineData("doubled-word", "the token", "the tokentoken", 30, "'tokentoken' is 'token' twice without a blank")]
    [InlineData("malformed-json", "{\"alg\": \"RS512\"}", "{\"alg\": \"RS512\" \"typ\": \"JWT\"}", 34, "the example is no JSON")]
    [InlineData("numeric-date", "{\"alg\": \"RS512\"}", "{\"nbf\": \"1893456000\"}", 34, "'nbf' is printed as a text")]
    [InlineData("misplaced-claim", "{\"alg\": \"RS512\"}", "{\"iss\": \"a\", \"kid\": \"b\"}", 34, "'kid' stands among the claims")]
    [InlineData("lifetime", "{\"alg\": \"RS512\"}", "eyJhbGciOiJSUzUxMiJ9.eyJpYXQiOjE4OTM0NTYwMDAsImV4cCI6MTg5MzQ1NjYwMH0.c2ln", 34, "the assertion is valid for 600 seconds, the page allows 300")]
    [InlineData("broken-line", "{\"alg\": \"RS512\"}", "eyJhbGciOiJSUzUxMiJ9.\neyJpYXQiOjE4OTM0NTYwMDAsImV4cCI6MTg5MzQ1NjEwMH0.c2ln", 34, "a line end stands inside the assertion")]
    [InlineData("thumbprint", "| Root | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | Test |", "| Root | cccccccccccccccccccccccccccccccccccccccc | Test |", 41, "the parent's row has another")]
    [InlineData("certificate", "{\"alg\": \"RS512\"}", "-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----", 34, "the certificate can not be read")]
    public void A_contradiction_is_found_where_it_was_planted(string rule, string before, string after, int line, string reason)
    {
        Clean.Should().Contain(before);

        var found = Check(Clean.Replace(before, after, StringComparison.Ordinal));

        found.Where(finding => finding.Rule == rule).Select(finding => (finding.Place.Line, finding.Reason))
            .Should().Contain(finding => finding.Line == line && finding.Reason.Contains(reason), "found was {0}", string.Join("; ", found));
    }

    private static IReadOnlyList<LintFinding> Check(string page) => Linter.Check(Pages.Read(page), Now);
}
