namespace TuyaGen.Twins.Tests.Driver;

/// <summary>Sources around the piece that a test is about.</summary>
internal static class Sources
{
    /// <summary>A class with the attribute and these members.</summary>
    public static string Class(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Reply = System.Threading.Tasks.Task<string?>;
        using Table = System.Collections.Generic.Dictionary<int, string>;
        using static System.Math;

        namespace Sample;

        [TuyaGen.SyncTwins]
        public partial class SampleDevice
        {
        {{members}}
        }
        """;

    /// <summary>One part, in the namespace <c>Sample</c>, of a class that has the attribute or not, with one method.</summary>
    public static string Part(
        string method,
        string name = "SampleDevice",
        bool isMarked = false,
        string parameters = "",
        string body = "Task.CompletedTask") => $$"""
        using System.Threading.Tasks;
        namespace Sample;
        {{(isMarked ? "[TuyaGen.SyncTwins]" : "")}}
        public partial class {{name}}
        {
            public Task {{method}}({{parameters}}) => {{body}};
        }
        """;
}
