/** A theme as VS Code applies it to the page of a webview. */
export interface Theme {
  readonly name: string;
  readonly bodyClass: string;
  /** The values of the variables that our pages use, by their names without `--vscode-`. */
  readonly colours: Readonly<Record<string, string>>;
}

/** The colours of the default themes of VS Code. As there, the high contrast themes leave some undefined. */
export const themes: readonly Theme[] = [
  {
    name: 'light',
    bodyClass: 'vscode-light',
    colours: {
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      'button-background': '#005fb8',
      'button-foreground': '#ffffff',
      'textLink-foreground': '#005fb8',
      'editorError-foreground': '#e51400',
      'editorWarning-foreground': '#bf8803',
      focusBorder: '#005fb8',
    },
  },
  {
    name: 'dark',
    bodyClass: 'vscode-dark',
    colours: {
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      'button-background': '#0078d4',
      'button-foreground': '#ffffff',
      'textLink-foreground': '#4daafc',
      'editorError-foreground': '#f85149',
      'editorWarning-foreground': '#cca700',
      focusBorder: '#0078d4',
    },
  },
  {
    name: 'high-contrast',
    bodyClass: 'vscode-high-contrast',
    colours: {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      'button-foreground': '#ffffff',
      'textLink-foreground': '#21a6ff',
      'editorError-foreground': '#f48771',
      'editorWarning-foreground': '#ffd370',
      contrastBorder: '#6fc3df',
      focusBorder: '#f38518',
    },
  },
  {
    name: 'high-contrast-light',
    bodyClass: 'vscode-high-contrast vscode-high-contrast-light',
    colours: {
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      'button-background': '#0f4a85',
      'button-foreground': '#ffffff',
      'textLink-foreground': '#0f4a85',
      'editorError-foreground': '#b5200d',
      'editorWarning-foreground': '#895503',
      contrastBorder: '#0f4a85',
      focusBorder: '#006bbd',
    },
  },
];

/** The CSS rule that sets the variables of a theme. */
export function themeStyle({ colours }: Theme): string {
  const variables = Object.entries(colours).map(([name, colour]) => `--vscode-${name}: ${colour};`);
  return `:root { ${variables.join(' ')} --vscode-font-family: "Segoe UI", system-ui, sans-serif; --vscode-font-size: 13px; }`;
}
