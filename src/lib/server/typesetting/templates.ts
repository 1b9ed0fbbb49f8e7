/**
 * Every kind of PDF the product draws: its name, and the Typst files it is drawn by, one after the other,
 * from the folder of the product. Each takes one JSON of texts and numbers, and nothing else.
 */
export const templateFiles = {
	'follow-up': ['src/lib/export/followup/poster.typ'],
	minutes: ['src/lib/export/minutes/minutes.typ'],
	legal: ['src/lib/export/legal/legal.typ'],
	'paper-form': ['src/lib/export/paper/form.typ', 'src/lib/export/paper/form-alone.typ'],
	print: ['src/lib/export/paper/form.typ', 'src/lib/export/print/print.typ'],
	report: ['src/lib/export/report/report.typ']
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Template = keyof typeof templateFiles;

export const templates = Object.keys(templateFiles) as readonly Template[];

/** What a template is given: the title a reader announces, and whatever the template knows of. */
export interface Printable {
	readonly title: string;
}
