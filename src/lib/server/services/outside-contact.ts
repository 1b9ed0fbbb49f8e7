import * as v from 'valibot';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';
import { optionalLine, parseInput } from './typed-input.ts';

/** Somebody who is not of the house, whom tenants may ask: a federation of committees, say. */
export interface OutsideContact {
	readonly name: string;
	readonly phone: string;
}

/** A name and a telephone, or neither: one without the other helps nobody. */
export const outsideContactInput = v.pipe(
	v.object({ outsideName: optionalLine(70), outsidePhone: optionalLine(40) }),
	v.forward(
		v.check(
			({ outsideName, outsidePhone }) => outsideName !== null || outsidePhone === null,
			'empty'
		),
		['outsideName']
	),
	v.forward(
		v.check(
			({ outsideName, outsidePhone }) => outsideName === null || outsidePhone !== null,
			'empty'
		),
		['outsidePhone']
	)
);

/** Null where the organisation named nobody. */
export async function readOutsideContact(
	{ app }: Pick<Server, 'app'>,
	organisation: string
): Promise<OutsideContact | null> {
	const row = await app
		.selectFrom('organisation')
		.select(['outside_name', 'outside_phone'])
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
	return outsideContactOf(row);
}

/** The contact in a row of an organisation. */
export function outsideContactOf(row: {
	readonly outside_name: string | null;
	readonly outside_phone: string | null;
}): OutsideContact | null {
	const { outside_name: name, outside_phone: phone } = row;
	return name === null || phone === null ? null : { name, phone };
}

/**
 * Says whom tenants may ask who is not of the house; nobody any more when both fields are empty.
 * @param input the form, by the names of its fields
 * @throws Refusal `signed-out`, `forbidden`, InputRefusal
 */
export async function changeOutsideContact(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<void> {
	const who = permit(account, 'manage-organisation', organisation);
	const { outsideName, outsidePhone } = parseInput(outsideContactInput, input);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		await db
			.updateTable('organisation')
			.set({ outside_name: outsideName, outside_phone: outsidePhone })
			.where('id', '=', organisation)
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'outside-contact-changed',
			subject: organisation
		});
	});
}
