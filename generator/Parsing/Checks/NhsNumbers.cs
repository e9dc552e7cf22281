using System.Linq;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>NHS numbers: ten digits of which the last checks the others (NHS Data Dictionary, modulus 11).</summary>
internal static class NhsNumbers
{
    /// <summary>What is wrong with a number, or <see langword="null"/> when nothing is.</summary>
    public static string? Complaint(string number)
    {
        if (number.Length != 10 || !number.All(character => character is >= '0' and <= '9'))
            return "it has to be ten digits";
        var sum = 0;
        for (var index = 0; index < 9; index++)
            sum += (number[index] - '0') * (10 - index);
        var check = (11 - (sum % 11)) % 11;
        if (check == 10)
            return "no check digit exists for its first nine digits";
        return check == number[9] - '0' ? null : $"the check digit has to be {check} (modulus 11)";
    }
}
