using Xunit;

namespace Supplier.Newcomer;

/// <summary>Sentinels typed by hand, in the places where tests have them: the code fix of the package replaces them.</summary>
public sealed class SentinelTests
{
    private const string Service = "2000072489";

    [Theory]
    [InlineData("9658499007")]
    public void Numbers_have_ten_digits(string nhsNumber) => Assert.Equal(10, nhsNumber.Length);

    [Fact]
    public void Strings_of_all_kinds()
    {
        Assert.Equal("9658499007", $"{"9658499007"}");
        Assert.Equal(@"2000072489", Service);
        Assert.Equal("""9658499023""", "965849" + "9023");
    }
}
