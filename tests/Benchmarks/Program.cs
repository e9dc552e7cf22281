using BenchmarkDotNet.Running;
using Bars.Scenarios.Benchmarks.Load;

if (LoadComparison.Mode(args) is { } mode)
    await mode();
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
