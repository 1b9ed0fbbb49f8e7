/** Kinds of files of a publication: how each travels, and how its name ends. */
export const exportFormats = {
	pdf: { mediaType: 'application/pdf', ending: 'pdf' },
	xlsx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		ending: 'xlsx'
	},
	csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
	json: { mediaType: 'application/json; charset=utf-8', ending: 'json' },
	ddi: { mediaType: 'application/xml; charset=utf-8', ending: 'ddi.xml' }
} as const satisfies Readonly<Record<string, { mediaType: string; ending: string }>>;

export type ExportFormat = keyof typeof exportFormats;

export function isExportFormat(name: unknown): name is ExportFormat {
	return typeof name === 'string' && Object.hasOwn(exportFormats, name);
}
