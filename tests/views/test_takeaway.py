"""What a reader takes away: a picture, a table, a print."""

import csv
import struct

import pytest

from tests.views.sample import OPENING

pytestmark = pytest.mark.browser


def _downloaded(page, button, folder):
    with page.page.expect_download() as waiting:
        page.page.click(button)
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def _rows(path):
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))


def test_the_picture_has_the_drawing_its_title_and_its_legend(opened, tmp_path):
    page = opened("attendance")
    path = _downloaded(page, "#save-png", tmp_path)
    assert path.name == "kg-attendance.png"
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    drawn = page.page.evaluate("[kgPage.network.canvas.frame.canvas.width, kgPage.network.canvas.frame.canvas.height]")
    assert width == drawn[0]
    assert height > drawn[1]


def test_the_table_has_the_visible_facts_with_their_sentences(opened, tmp_path):
    page = opened("attendance", hash="#from=2024-04-01")
    path = _downloaded(page, "#save-csv", tmp_path)
    rows = _rows(path)
    assert rows[0][:4] == ["来源", "关系", "角色", "对象"]
    assert {row[0] for row in rows[1:]} >= {"吕晓岚", "仇一帆"}
    assert "单明远" not in {row[0] for row in rows}
    everything = list(
        csv.reader(_downloaded(opened("attendance"), "#save-csv", tmp_path).read_text("utf-8-sig").splitlines())
    )
    assert [row for row in everything if row[0] == "单明远" and OPENING in row]


def test_no_cell_is_a_formula(opened, tmp_path):
    page = opened("attendance")
    page.page.evaluate("kgPage.nodes.filter(n => n.name === '吕晓岚').forEach(n => { n.name = '=1+1'; })")
    rows = _rows(_downloaded(page, "#save-csv", tmp_path))
    assert {row[0] for row in rows} & {"=1+1", "'=1+1"} == {"'=1+1"}


def test_the_print_has_the_drawing_and_the_sentences_but_no_controls(opened):
    page = opened("attendance", hash="#person=单明远").page
    page.emulate_media(media="print")
    assert not page.is_visible("#controls")
    assert page.is_visible("#graph canvas")
    assert page.is_visible("#panel blockquote")
