import { deviceDatabase, type DeviceDatabase } from './device-database.ts';
import { storageRefusal } from './storage-fault.ts';

export interface KioskChoice {
	readonly campaign: string;
	readonly site: string;
}

type Open = () => Promise<DeviceDatabase>;

/**
 * The campaign and the site this tablet was set up for, null if it was not.
 * @throws Refusal `storage-blocked`, `storage-full` or `storage-unavailable`
 */
export async function readKioskChoice(open: Open = deviceDatabase): Promise<KioskChoice | null> {
	try {
		const kept = await (await open()).device.get('kiosk');
		return kept === undefined ? null : { campaign: kept.campaign, site: kept.site };
	} catch (error) {
		throw storageRefusal(error);
	}
}

/** Keeps what this tablet is for; null forgets it. Throws as `readKioskChoice` does. */
export async function keepKioskChoice(
	choice: KioskChoice | null,
	open: Open = deviceDatabase
): Promise<void> {
	try {
		const { device } = await open();
		if (choice === null) await device.delete('kiosk');
		else await device.put({ name: 'kiosk', campaign: choice.campaign, site: choice.site });
	} catch (error) {
		throw storageRefusal(error);
	}
}
