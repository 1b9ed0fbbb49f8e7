import { expect, test } from 'vitest';
import { load } from '../../../src/routes/(office)/connexion/+page.server.ts';

/** Only what the page reads of an event. */
const read = (address: string): unknown =>
	load({
		url: new URL(`http://localhost:3000${address}`),
		locals: {
			account: null,
			server: {
				accounts: { isEmpty: () => Promise.resolve(false), passkeys: { work: true } },
				config: { origin: 'http://localhost:3000' }
			}
		}
	} as never);

test('whoever is led to sign in by a restoration reads that it was made', async () => {
	const after = await read('/connexion?restauree&suite=/bureau/journal');
	expect(after).toMatchObject({ restored: true, needed: true, signedOut: false });
	expect(await read('/connexion?suite=/bureau/journal')).toMatchObject({ restored: false });
});
