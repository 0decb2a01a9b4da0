"""Works in a workbook as HR would, in LibreOffice: this made `changed.xlsx` of the files beside it.

    role-profile matrix server/test/import/workbook/operations --to xlsx -o matrix.xlsx
    /usr/bin/python3 changeInLibreOffice.py /path/to/matrix.xlsx /path/to/changed.xlsx

Needs LibreOffice Calc and its bridge to Python (python3-uno); both paths are absolute.
"""

import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField

ID, GROUP, SKILL, ENGINEER, SENIOR, PRINCIPAL = range(6)
FIRST_ROW = 3


def named(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def start(profile):
    """A LibreOffice without windows, and its desktop."""
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo",
         f"-env:UserInstallation=file://{profile}", "--accept=pipe,name=workbook;urp;"]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=workbook;urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def row_of(sheet, column, words, first=FIRST_ROW):
    for row in range(first, 1000):
        if sheet.getCellByPosition(column, row).String == words:
            return row
    raise SystemExit(f"{words} is not there")


def change(document):
    sheet, texts = document.Sheets.getByName("Operations"), document.Sheets.getByName("Texts")

    # A level, which the cell's list offers.
    cell = sheet.getCellByPosition(ENGINEER, row_of(sheet, SKILL, "Technical skill sets, how we operate systems"))
    assert cell.Validation.Type.value == "LIST", "the list to choose from is gone"
    cell.String = "Practitioner"

    # A text.
    row = row_of(texts, 1, "Performs the technical processes for operations", 1)
    while texts.getCellByPosition(2, row).String != "Description":
        row += 1
    texts.getCellByPosition(3, row).String = "Carrying out releases and restores by the handbook."

    # A row that is added between others.
    row = row_of(sheet, SKILL, "Problem solving, troubleshooting, and escalation")
    sheet.Rows.insertByIndex(row, 1)
    for column, words in ((GROUP, "Technical"), (SKILL, "Capacity planning"), (SENIOR, "Foundational"), (PRINCIPAL, "Practitioner")):
        sheet.getCellByPosition(column, row).String = words

    # A row that is moved to the end.
    end = row_of(sheet, SKILL, "")
    row = row_of(sheet, SKILL, "Performs the technical processes for operations")
    sheet.moveRange(sheet.getCellByPosition(0, end).CellAddress, sheet.getCellRangeByPosition(ID, row, PRINCIPAL, row).RangeAddress)
    sheet.Rows.removeByIndex(row, 1)

    # All rows, sorted by the names of the skills.
    field = TableSortField()
    field.Field, field.IsAscending = SKILL, True
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    rows = sheet.getCellRangeByPosition(ID, FIRST_ROW, PRINCIPAL, end - 1)
    rows.sort((named("SortFields", fields), named("ContainsHeader", False)))

    # A comment.
    row = row_of(sheet, SKILL, "Problem solving, troubleshooting, and escalation")
    sheet.Annotations.insertNew(sheet.getCellByPosition(SKILL, row).CellAddress, "HR: is this still one skill?")


def main(source, target):
    with tempfile.TemporaryDirectory() as profile:
        process, desktop = start(profile)
        document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (named("Hidden", True),))
        change(document)
        document.storeToURL(f"file://{target}", (named("FilterName", "Calc MS Excel 2007 XML"),))
        document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
        process.wait(60)


if __name__ == "__main__":
    main(*sys.argv[1:3])
