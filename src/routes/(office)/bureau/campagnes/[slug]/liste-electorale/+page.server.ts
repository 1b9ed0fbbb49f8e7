import { redirect, type RequestEvent } from '@sveltejs/kit';
import { rollSize } from '#lib/domain/consultation/roll.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { type FormValues, readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import type { Server } from '#lib/server/server.ts';
import { readRoll } from '#lib/server/services/roll/read-roll.ts';
import { addDoors, removeDoors, tickDoors } from '#lib/server/services/roll/write-roll.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const roll = await readRoll(server, account, event.params.slug);
	return {
		...roll,
		size: rollSize(roll.doors.length, roll.electorate),
		given: roll.doors.filter(({ given }) => given).length,
		saved: event.url.searchParams.has('garde')
	};
};

export const actions: Actions = {
	ajouter: (event) =>
		write(event, event.params.slug, (server, account, slug, values) =>
			addDoors(server, account, slug, textOf(values, 'doors'))
		),
	cocher: (event) =>
		write(event, event.params.slug, (server, account, slug, values) =>
			tickDoors(server, account, slug, {
				shown: severalOf(values, 'shown'),
				given: severalOf(values, 'given')
			})
		),
	retirer: (event) =>
		write(event, event.params.slug, (server, account, slug, values) =>
			removeDoors(server, account, slug, severalOf(values, 'gone'))
		)
};

async function write(
	event: RequestEvent,
	slug: string,
	act: (server: Server, account: Account, slug: string, values: FormValues) => Promise<void>
) {
	const { server, account } = await officeRequest(event);
	const values = await readForm(event.request);
	try {
		await act(server, account, slug, values);
	} catch (error) {
		return refuseForm(values, error);
	}
	redirect(303, `/bureau/campagnes/${slug}/liste-electorale?garde`);
}

function severalOf(values: FormValues, name: string): readonly string[] {
	const value = values[name] ?? [];
	return typeof value === 'string' ? [value] : value;
}

function textOf(values: FormValues, name: string): string {
	return severalOf(values, name).join('\n');
}
