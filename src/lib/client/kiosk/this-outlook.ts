import { readDevice } from '../device/paired-device.ts';
import { trustedNow } from '../device/trusted-time.ts';
import { afterFirstScreen } from '../first-screen.ts';
import { loadCampaign } from '../storage/campaign-store.ts';
import { keepKioskChoice, type KioskChoice, readKioskChoice } from '../storage/device-choice.ts';
import { deviceCampaigns } from '../storage/kept-campaigns.ts';
import { keptLater } from '../storage/kept-later.ts';
import { keptByPromise, roomLeft } from '../storage/storage-room.ts';
import type { Outlook } from './look-around.ts';
import { pinIsKept } from './pin.ts';

/** How long what is stuck has to leave before nobody may begin, in milliseconds. */
const leaving = 4_000;

/**
 * The tablet this page runs on.
 * @param address of the page: it sets the choice, once; afterwards it is the device that knows
 * @param onunkept a campaign could not be kept: this browser stores nothing
 */
export function thisOutlook(address: URL, onunkept: () => void): Outlook {
	// Kept once the first screen stands. A tablet that can keep nothing lets nobody begin.
	const kept = keptLater(deviceCampaigns, (keep) => {
		void afterFirstScreen()
			.then(keep)
			.then((isKept) => {
				if (!isKept) onunkept();
			});
	});
	let named = choiceIn(address);
	return {
		secure: (crypto as Partial<Crypto>).subtle !== undefined,
		device: () => readDevice(),
		choice: () => {
			if (named !== null) keepKioskChoice(named);
			named = null;
			return readKioskChoice();
		},
		load: (slug) => loadCampaign(slug, (input, init) => globalThis.fetch(input, init), kept),
		room: () => roomLeft(),
		persistent: () => keptByPromise(),
		stuck: isStuck,
		locked: () => pinIsKept(),
		now: () => trustedNow()
	};
}

function choiceIn({ searchParams }: URL): KioskChoice | null {
	const campaign = searchParams.get('campaign');
	return campaign === null ? null : { campaign, site: searchParams.get('site') ?? '' };
}

/** A store that cannot be read says so elsewhere. */
async function isStuck(): Promise<boolean> {
	try {
		const { deviceOutbox } = await import('../storage/outbox.ts');
		const outbox = deviceOutbox();
		if ((await outbox.count()).waiting === 0) return false;
		const { deviceSender } = await import('../sync/device-sender.ts');
		const patience = new Promise((resolve) => {
			setTimeout(resolve, leaving);
		});
		await Promise.race([deviceSender().wake(), patience]);
		return (await outbox.count()).waiting > 0;
	} catch {
		return false;
	}
}
