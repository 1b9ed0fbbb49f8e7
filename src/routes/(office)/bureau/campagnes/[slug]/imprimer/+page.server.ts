import { namesThisMachineOnly } from '#lib/server/config.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readPrintDesk } from '#lib/server/services/print/read-print-desk.ts';
import { readNextStep } from '#lib/server/services/read-first-run.ts';
import type { PageServerLoad } from './$types';

/** Fields of the form, as the address repeats them. */
const fields = ['quoi', 'immeuble', 'langue', 'deuxieme', 'format', 'telephones', 'exterieur'];

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { searchParams } = event.url;
	const asked = Object.fromEntries(
		fields.flatMap((name) => {
			const values = searchParams.getAll(name);
			return values.length === 0 ? [] : [[name, values]];
		})
	);
	const desk = await readPrintDesk(server, account, event.params.slug, asked);
	return {
		desk: { ...desk, refused: searchParams.get('refus') ?? desk.refused },
		next: await readNextStep(server, account, organisation.id, event.params.slug),
		hereOnly: namesThisMachineOnly(server.config)
	};
};
