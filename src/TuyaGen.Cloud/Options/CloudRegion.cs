namespace TuyaGen.Cloud;

/// <summary>A data centre of Tuya's cloud. The account of the phone app lives in one of them, by the country chosen at its registration.</summary>
public enum CloudRegion
{
    /// <summary>China: <c>cn</c>.</summary>
    China,

    /// <summary>Western America: <c>us</c> or <c>az</c>.</summary>
    WesternAmerica,

    /// <summary>Eastern America: <c>us-e</c> or <c>ue</c>.</summary>
    EasternAmerica,

    /// <summary>Central Europe: <c>eu</c>.</summary>
    CentralEurope,

    /// <summary>Western Europe: <c>eu-w</c> or <c>we</c>.</summary>
    WesternEurope,

    /// <summary>India: <c>in</c>.</summary>
    India,

    /// <summary>Singapore: <c>sg</c>.</summary>
    Singapore,
}
