using Bars.Scenarios.Benchmarks.Load;
using BenchmarkDotNet.Running;

if (LoadComparison.Mode(args) is { } mode)
    await mode();
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
