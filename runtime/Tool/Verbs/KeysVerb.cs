using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Access;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars keys</c>: a new key pair for a sender.</summary>
internal static class KeysVerb
{
    public static Command Create(ToolHost host)
    {
        var keyId = new Argument<string>("kid") { Description = $"Key identifier: {KeyIdPatterns.Development.Pattern}, or {KeyIdPatterns.Provider.Pattern}." };
        keyId.Validators.Add(CommandLineErrors.RefuseOptions);
        var directory = new Option<string>("--directory") { Description = "Where the files go.", HelpName = "directory", DefaultValueFactory = _ => "." };
        var password = new Password(host, "--key-password-file", "BARS_KEY_PASSWORD", "the private key", isNew: true);
        var verb = new Verb("keys", "Makes the key pair of a sender: the private key, the public key to register, and its JWKS.")
        {
            Examples =
            [
                ("bars keys MySupplier-INT-1", "three files in this directory"),
                ("bars keys MySupplier-INT-1 --directory keys --key-password-file password.txt", "with an encrypted private key"),
            ],
        };
        verb.Arguments.Add(keyId);
        verb.Options.Add(directory);
        password.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var id = parsed.GetRequiredValue(keyId);
            if (KeyIdentifier.Complaint(id) is { } complaint)
                host.Error.WriteLine($"bars: {complaint}");
            var files = KeyPairFiles.Create(parsed.GetRequiredValue(directory), id, password.Read(parsed));
            host.Out.WriteLine($"private\t{files.PrivateKey}\tstays with you");
            host.Out.WriteLine($"public\t{files.PublicKey}\tattach it to the mail that registers the key identifier {id}");
            host.Out.WriteLine($"jwks\t{files.KeySet}\tfor a JWKS URL, or: bars serve --proxy --register {Path.GetRelativePath(".", files.KeySet)}");
            return ExitCode.Success;
        });
        return verb;
    }
}
