import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { permit } from '#lib/server/services/permit.ts';
import { chooseTabletWay } from '#lib/server/services/tablet-way.ts';
import { tabletWayStanding } from '#lib/server/services/tablet-way-standing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'manage-devices', organisation.id);
	return {
		back: backFrom(event.url),
		standing: await tabletWayStanding(server, account),
		chosen: event.url.searchParams.has('choisi'),
		/** A tablet was about to be added. */
		adding: event.url.searchParams.has('ajouter')
	};
};

/** The page of a campaign that one was sent here from. */
function backFrom({ searchParams }: URL): string | null {
	const asked = searchParams.get('retour') ?? '';
	return /^\/bureau\/campagnes\/[a-z0-9-]+(?:\/[a-z]+)?$/.test(asked) ? asked : null;
}

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		const adding = event.url.searchParams.has('ajouter');
		let next: string;
		try {
			const way = await chooseTabletWay(server, account, organisation.id, values);
			// On the same Wi-Fi each tablet first learns to trust this computer: the page shows how.
			next = !adding
				? '/bureau/tablettes/chemin?choisi'
				: way === 'same-wifi'
					? '/bureau/tablettes/chemin?choisi&ajouter'
					: '/bureau/tablettes/ajouter';
		} catch (error) {
			return refuseForm(values, error);
		}
		const back = backFrom(event.url);
		redirect(
			303,
			back === null ? next : `/bureau/tablettes/chemin?choisi&retour=${encodeURIComponent(back)}`
		);
	}
};
