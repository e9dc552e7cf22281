using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 compile <c>init</c> accessors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
