/**
 * What files there may be, for both sides. A photo is made smaller on the phone before it is sent, so that these limits
 * are met by whoever takes a picture.
 */
export const fileKinds = {
  photo: { types: ['image/jpeg', 'image/png', 'image/webp'], mostBytes: 5 * 1024 * 1024 },
  document: { types: ['application/pdf'], mostBytes: 10 * 1024 * 1024 },
} as const
export type FileKind = keyof typeof fileKinds
export const fileTypes = [...fileKinds.photo.types, ...fileKinds.document.types] as const
export type FileType = (typeof fileTypes)[number]

/** 25 megapixels: what the cameras of phones give, and no picture that costs a phone its memory to open. */
export const mostPixels = 25_000_000

/** What a file is uploaded for; it says which kind it must be. */
export const filePurposes = {
  evidence: 'photo', application: 'photo', report: 'photo', reward: 'photo', honour: 'photo', identityCard: 'photo',
  goods: 'photo', spending: 'photo', paper: 'document',
} as const satisfies Record<string, FileKind>
export type FilePurpose = keyof typeof filePurposes
export const filePurposeNames = Object.keys(filePurposes) as [FilePurpose, ...FilePurpose[]]

/** Whoever may see a file besides its owner; `people` and `roles` are named when it is attached. */
export const fileReaders = ['owner', 'staff', 'household', 'public'] as const
export type FileReaders = (typeof fileReaders)[number]

/** Of a picture for everybody: nobody can be recognised on it, or whoever can (a child: a guardian) agreed (PV-06). */
export const fileFaces = ['none', 'agreed'] as const

/** The most photos at one thing. */
export const mostPhotos = 6
