// yazl brings no types of its own; this is the part of it that infra/zip.ts uses.
declare module 'yazl' {
  export class ZipFile {
    outputStream: NodeJS.ReadableStream
    addBuffer(buffer: Buffer, path: string, options: { mtime: Date; mode: number; forceDosTimestamp: boolean }): void
    end(): void
  }
}
