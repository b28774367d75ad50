import type { Diagram } from '../../src/core/diagrams/diagram.ts'
import type { TablePicture } from '../../src/pictures/pictures.ts'

/** A comparison of ten rows, a different one for every number. */
export function tableOf(number: number): TablePicture {
  const rows = Array.from({ length: 10 }, (_, at) => ({
    label: `속성 ${at + 1}`,
    tone: at % 3 === 0 ? ('partial' as const) : ('differs' as const),
    cells: [
      { text: `읽기 전용 복제본은 비동기 방식으로 복제된다 ${number}` },
      at % 3 === 0
        ? { text: '노트에 없음', missing: true }
        : { text: `최대 ${at + 3}개의 복제본`, ...(at === 4 ? { mark: '⚠ 노트 이후 바뀜' } : {}) },
    ],
  }))
  const columns = ['RDS', 'Aurora']
  return { title: `RDS · Aurora ${number}`, columns, rows, notes: ['같음: 백업(제공)'], footer: '1/2쪽', alt: '' }
}

/** The same with a number in its first box: a picture of its own. */
export function numbered(diagram: Diagram, number: number): Diagram {
  if (diagram.source.kind !== 'graph') return diagram
  const { graph } = diagram.source
  const [first, ...others] = graph.nodes
  if (!first) return diagram
  const nodes = [{ ...first, attributes: { ...first.attributes, label: `${first.name} ${number}` } }, ...others]
  return { ...diagram, source: { kind: 'graph', graph: { ...graph, nodes } } }
}
