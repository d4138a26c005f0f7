namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>Something that a source says and a device model cannot, or that was not believed.</summary>
/// <param name="Point">The number of the data point; null where it concerns the device.</param>
/// <param name="Text">What it is and why it is left out, as a sentence.</param>
internal sealed record DraftNote(int? Point, string Text);
