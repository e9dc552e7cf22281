using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml;
using Bars.Scenarios.Runtime;
using BenchmarkDotNet.Attributes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Bars.Scenarios.Benchmarks;

/// <summary>The request of a new referral with its body in bytes, against the same by hand with Firely's objects and serializers.</summary>
/// <remarks>The hand-made side copies a ready Bundle and sets a few elements, which costs less than building it.</remarks>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private static readonly Scenario Referral = ReferralScenarios.NewReferralForVerifiedPatient;
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ForFhir();
    private readonly FhirXmlSerializer _xml = new();
    private ScenarioRequestFactory _factory = null!;
    private Bundle _bundle = null!;

    [Params(BodyFormat.Json, BodyFormat.Xml)]
    public BodyFormat Format { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _factory = new ScenarioRequestFactory(new ScenarioRequestOptions { Format = Format });
        _bundle = _factory.CreateBundle(Referral.Request);
        var difference = (double)ByHand() / Factory();
        if (difference is < 0.98 or > 1.02)
            throw new InvalidOperationException($"The two sides do not write the same: their lengths differ by the factor {difference}.");
    }

    /// <returns>Bytes of the body.</returns>
    [Benchmark(Baseline = true)]
    public long ByHand()
    {
        var bundle = (Bundle)_bundle.DeepCopy();
        bundle.Timestamp = DateTimeOffset.UtcNow;
        foreach (var patient in bundle.Entry.Select(entry => entry.Resource).OfType<Hl7.Fhir.Model.Patient>())
        {
            patient.Identifier[0].Value = Patients.Dyball.NhsNumber;
            patient.BirthDate = Patients.Dyball.BirthDate;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "$process-message")
        {
            Content = new ByteArrayContent(Format == BodyFormat.Json ? JsonSerializer.SerializeToUtf8Bytes(bundle, Json) : ToXml(bundle)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Format == BodyFormat.Json ? "application/fhir+json" : "application/fhir+xml");
        request.Headers.TryAddWithoutValidation("X-Request-Id", Guid.NewGuid().ToString());
        request.Headers.TryAddWithoutValidation("X-Correlation-Id", Guid.NewGuid().ToString());
        request.Headers.TryAddWithoutValidation("NHSD-Target-Identifier", DosServices.Tkw.TargetIdentifier);
        request.Headers.TryAddWithoutValidation(
            "NHSD-End-User-Organisation", Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"resourceType":"Organization","identifier":[{"value":"WASP"}]}""")));
        return request.Content.Headers.ContentLength!.Value;
    }

    /// <returns>Bytes of the body.</returns>
    [Benchmark]
    public long Factory()
    {
        using var request = _factory.Create(Referral);
        return request.Content!.Headers.ContentLength!.Value;
    }

    private byte[] ToXml(Bundle bundle)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            _xml.Serialize(bundle, writer);
        return stream.ToArray();
    }
}
