import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Image } from './tail.ts'

let sequence = 0

/** An event row in the form in which a DynamoDB stream (NEW_IMAGE) brings it. */
const record = (image: Image): DynamoDBRecord => {
  const sequenceNumber = String(++sequence).padStart(21, '0')
  return {
    eventID: sequenceNumber, eventName: 'INSERT', eventVersion: '1.1', eventSource: 'aws:dynamodb', awsRegion: 'local',
    eventSourceARN: 'arn:aws:dynamodb:local:000000000000:table/linli-local-events/stream/local',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.parse(image.at?.S ?? '') / 1000),
      Keys: { id: image.id } as never, NewImage: image as never, SequenceNumber: sequenceNumber,
      SizeBytes: JSON.stringify(image).length, StreamViewType: 'NEW_IMAGE',
    },
  }
}

export const streamEvent = (images: Image[]): DynamoDBStreamEvent => ({ Records: images.map(record) })
