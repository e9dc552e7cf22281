using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests;

public sealed class NameTests
{
    [Fact]
    public void Names_are_built_by_the_conventions_of_the_guide()
    {
        KeyIdentifier.Build("MySupplier", BarsAccess.Int).Should().Be("MySupplier-INT-1");
        KeyIdentifier.Build("Provider", BarsAccess.Production, 3).Should().Be("Provider-PROD-3");
        ReceiverHost.Build(HostNamePatterns.IntSupplier, "X26", "mysupplier").Should().Be("BaRS-INT-X26.mysupplier.thirdparty.nhs.uk");
        ReceiverHost.Build(HostNamePatterns.IntProvider, "X26", "provider").Should().Be("BaRS-INT-X26.provider.nhs.uk");
        ReceiverHost.Build(HostNamePatterns.ProductionSupplier, "X26-2", "mysupplier").Should().Be("BaRS-PROD-X26-2.mysupplier.thirdparty.nhs.uk");
        ReceiverHost.Build(HostNamePatterns.ProductionProvider, "X26", "provider").Should().Be("BaRS-PROD-X26.provider.nhs.uk");
    }

    [Theory]
    [InlineData("MySupplier-INT-1", null)]
    [InlineData("My-Other-Supplier-INT-12", null)]
    [InlineData("MySupplier-PROD-1", "is one for PROD, but the environment is INT")]
    [InlineData("MySupplier-1", "does not follow the convention <Supplier>-<Environment>-<rotation>, such as MySupplier-INT-1")]
    [InlineData("My Supplier-INT-1", "does not follow")]
    [InlineData("MySupplier-INT-0", "does not follow")]
    [InlineData("MySupplier-int-1", "does not follow")]
    [InlineData("-INT-1", "does not follow")]
    public void Key_identifiers_are_checked(string keyId, string? complaint) => Check(KeyIdentifier.Complaint(keyId, BarsAccess.Int), complaint);

    [Theory]
    [InlineData("BaRS-INT-X26.mysupplier.thirdparty.nhs.uk", null)]
    [InlineData("bars-int-x26.provider.nhs.uk", null)]
    [InlineData("BaRS-INT-X26.mysupplier.example.org", "is not in nhs.uk")]
    [InlineData("evil-nhs.uk", "is not in nhs.uk")]
    [InlineData("BaRS-X26.provider.nhs.uk", "follows no convention: BaRS-INT-<ODS Code>.<Supplier name>.thirdparty.nhs.uk or ")]
    [InlineData("BaRS-PROD-X26.provider.nhs.uk", "follows no convention")]
    public void Host_names_are_checked(string host, string? complaint) => Check(ReceiverHost.Complaint(host, BarsEnvironments.Int), complaint);

    [Theory]
    [InlineData("X26", "my supplier")]
    [InlineData("X26", "-a")]
    [InlineData("", "a")]
    public void Words_that_no_host_name_takes_are_refused(string odsCode, string name) =>
        FluentActions.Invoking(() => ReceiverHost.Build(HostNamePatterns.IntProvider, odsCode, name)).Should().Throw<OnboardingException>();

    private static void Check(string? actual, string? complaint)
    {
        if (complaint is null)
            actual.Should().BeNull();
        else
            actual.Should().Contain(complaint);
    }
}
