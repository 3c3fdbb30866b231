/** The endings of programs in languages that aren't linted, in lower case and without the dot. */
export const otherLanguages: ReadonlySet<string> = new Set(
  'py ipynb go rb php java kt kts scala groovy cs fs vb rs swift dart ex exs lua r jl c cc cpp m pl sh bash zsh fish ps1'.split(
    ' ',
  ),
);
