using System.Text.Json;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn.Messages;
using BenchmarkDotNet.Attributes;

namespace Bars.Scenarios.Benchmarks;

/// <summary>What the stand-in reads of a new referral, against the reader of System.Text.Json that only passes over it.</summary>
[MemoryDiagnoser]
public class MessageBenchmarks
{
    private readonly MessageVocabulary _vocabulary = new(ScenarioCatalogue.Default.UseCaseSystem);
    private byte[] _body = [];

    [GlobalSetup]
    public async Task SetupAsync()
    {
        using var request = new ScenarioRequestFactory().Create(ReferralScenarios.NewReferralForVerifiedPatient);
        _body = await request.Content!.ReadAsByteArrayAsync();
    }

    /// <returns>Bytes read.</returns>
    [Benchmark(Baseline = true)]
    public long Library()
    {
        var reader = new Utf8JsonReader(_body);
        reader.Read();
        reader.Skip();
        return reader.BytesConsumed;
    }

    /// <returns>Resources of the message.</returns>
    [Benchmark]
    public int Message() => MessageReader.Read(_body, _vocabulary).Resources.Count;
}
