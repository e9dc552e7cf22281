using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary><c>bars certs</c>, <c>certs dev</c> and <c>certs check</c> from the command line.</summary>
public sealed class CertsVerbTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_guides_certificates_are_listed_with_chain_and_validity_and_all_printed_ones_have_expired()
    {
        var printed = await Bars.RunAsync("certs");

        printed.ExitCode.Should().Be(0);
        printed.Lines.Should().Contain(line => line.StartsWith("expired\tPTL\toutbound\tint.api.service.nhs.uk\tce7808839f72ea8ed4548b4de37546bed5d6dc9f\t2021-10-22 to 2024-10-22\t", StringComparison.Ordinal)
            && line.EndsWith("\tNHS INT Level 1C < NHS PTL Root Authority", StringComparison.Ordinal));
        printed.Lines.Should().Contain(line => line.Contains("\tDigiCert Global Root CA\ta8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436\t", StringComparison.Ordinal) && line.EndsWith("\troot", StringComparison.Ordinal));
        printed.Lines[^1].Should().Contain("5 printed as PEM, 5 of them expired");

        var json = JsonNode.Parse((await Bars.RunAsync("certs", "--json")).Out)!.AsArray();
        json.Should().HaveCount(printed.Lines.Length - 1);
        json.Select(row => (string?)row!["thumbprint"]).Should().Contain("57c911af253c2f8c362654f78f13e73051eeede3");
    }

    [Fact]
    public async Task Days_are_those_of_the_Gregorian_calendar_wherever_the_user_is()
    {
        CultureInfo.CurrentCulture = new("th-TH");

        (await Bars.RunAsync("certs")).Out.Should().Contain("\t2021-10-22 to 2024-10-22\t");
    }

    [Fact]
    public async Task A_development_chain_is_for_its_owner_only_and_checks_as_good()
    {
        var made = await Bars.RunAsync("certs", "dev", _folder.File("dev"), "--ods-code", "X26", "--name", "mysupplier");

        made.ExitCode.Should().Be(0, made.Error);
        made.Lines.Select(Path.GetFileName).Should().Equal("ca.pem", "server.pem", "server.key.pem", "server.pfx", "client.pem", "client.key.pem", "client.pfx");
        made.Error.Should().Contain("a receiver called BaRS-INT-X26.mysupplier.thirdparty.nhs.uk or localhost, valid for 30 days");
        if (!OperatingSystem.IsWindows())
            made.Lines.Select(File.GetUnixFileMode).Should().OnlyContain(mode => mode == (UnixFileMode)0b110_000_000);

        var good = await CheckAsync("server.pem");
        good.ExitCode.Should().Be(0, good.Out);
        good.Lines.Should().Contain("subject\tCN=BaRS-INT-X26.mysupplier.thirdparty.nhs.uk").And.Contain("good\tBoth sides of mutual TLS accept it.");
        (await Bars.RunAsync("certs", "dev", _folder.File("dev"))).ExitCode.Should().Be(9, "nothing is overwritten");
    }

    [Fact]
    public async Task What_the_other_side_would_refuse_is_named()
    {
        await Bars.RunAsync("certs", "dev", _folder.File("dev"));
        await Bars.RunAsync("certs", "dev", _folder.File("others"));

        var name = await CheckAsync("server.pem", "--host", "bars.example.com");
        name.ExitCode.Should().Be(3);
        name.Out.Should().Contain("wrong\tThe server's certificate is refused: it is for BaRS-INT-WASP.supplier.thirdparty.nhs.uk, localhost, 127.0.0.1, ::1, but the host called is bars.example.com.");
        name.Out.Should().Contain("note\tThe host 'bars.example.com' is not in nhs.uk");

        var chain = await Bars.RunAsync("certs", "check", _folder.File("dev/server.pem"), "--ca", _folder.File("others/ca.pem"));
        chain.ExitCode.Should().Be(3);
        chain.Out.Should().Contain("does not lead to an authority that is trusted (CN=Development Root Authority");

        var system = await Bars.RunAsync("certs", "check", _folder.File("dev/server.pem"));
        system.ExitCode.Should().Be(3);
        system.Out.Should().Contain("which does not lead to an authority that is trusted (the authorities of this machine)");
    }

    [Theory]
    [InlineData("none.pem", "none.pem can not be read")]
    [InlineData("dev/server.key.pem", "server.key.pem holds no certificate in PEM")]
    [InlineData("garbage.pem", "garbage.pem holds no certificate in PEM")]
    public async Task A_file_that_holds_no_certificate_is_refused(string file, string message)
    {
        await Bars.RunAsync("certs", "dev", _folder.File("dev"));
        _folder.Write("garbage.pem", "\0\u0001garbage");

        var printed = await Bars.RunAsync("certs", "check", _folder.File(file));

        printed.ExitCode.Should().Be(9);
        printed.Out.Should().BeEmpty();
        printed.Error.Should().StartWith("bars: ").And.Contain(message);
    }

    [Fact]
    public async Task A_convention_that_does_not_exist_is_answered_with_a_suggestion()
    {
        var printed = await Bars.RunAsync("certs", "dev", _folder.File("dev"), "--convention", "IntSuplier");

        printed.ExitCode.Should().Be(1);
        printed.Error.Should().Contain("There is no convention 'IntSuplier'. Did you mean 'IntSupplier'?");
    }

    private Task<Printed> CheckAsync(string file, params string[] arguments) =>
        Bars.RunAsync(["certs", "check", _folder.File($"dev/{file}"), "--ca", _folder.File("dev/ca.pem"), .. arguments]);
}
