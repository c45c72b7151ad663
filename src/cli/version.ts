// The version, as text in the program: reading package.json at each start would cost more than it is worth.
// A test compares the two.
export const VERSION = "0.1.0";
