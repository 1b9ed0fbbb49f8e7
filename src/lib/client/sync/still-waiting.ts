import { deviceOutbox } from '../storage/outbox.ts';

/** Whether a sealed response of this campaign is still on this device. Not how many. Never throws. */
export async function stillWaiting(campaign: string): Promise<boolean> {
	try {
		return (await deviceOutbox().campaigns()).includes(campaign);
	} catch {
		return false;
	}
}
