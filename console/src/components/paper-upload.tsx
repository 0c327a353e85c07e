import { sendPaper } from '../api/send-photo.ts'
import { text } from '../text/catalogue.ts'
import { FileUpload } from './file-upload.tsx'
import { Papers } from './papers.tsx'

interface Props { id: string; fileIds: string[]; change: (fileIds: string[]) => void; most: number }

/** Papers to go with a form: PDF files chosen on this machine, sent at once. */
export const PaperUpload = (props: Props) => (
  <FileUpload {...props} accept="application/pdf" add={text.photos.addPaper} send={sendPaper}>
    <Papers fileIds={props.fileIds} />
  </FileUpload>
)
