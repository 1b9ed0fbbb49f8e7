import type { System } from '../../ui/setup/system.ts';

interface ContentToSave {
	readonly name: string;
	readonly content: () => Promise<Blob>;
}

/**
 * Hands a file over to whoever cares for the tablet. On an iPad by its share sheet, the only way
 * from an installed app to a USB key; elsewhere as a download.
 * @returns false when the person turned back
 */
export async function saveFile({ name, content }: ContentToSave, system: System): Promise<boolean> {
	const blob = await content();
	if (system === 'ipad') {
		const shared = await share(new File([blob], name, { type: blob.type }));
		if (shared !== 'unable') return shared === 'shared';
	}
	download(blob, name);
	return true;
}

async function share(file: File): Promise<'shared' | 'left' | 'unable'> {
	const offered = navigator as Partial<Pick<Navigator, 'canShare' | 'share'>>;
	if (offered.canShare?.({ files: [file] }) !== true) return 'unable';
	try {
		await offered.share?.({ files: [file] });
		return 'shared';
	} catch (error) {
		// A sheet that was closed; anything else, such as a touch too long ago, may still be downloaded.
		return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'unable';
	}
}

function download(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Once the browser has taken it.
	setTimeout(() => {
		URL.revokeObjectURL(address);
	}, 60_000);
}
