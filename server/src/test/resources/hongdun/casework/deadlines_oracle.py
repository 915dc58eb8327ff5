"""Works out deadlines.csv from the rules alone, day by day, sharing nothing with the server.

python3 deadlines_oracle.py > deadlines.csv

The rules: the day of the event is not counted; working days are Monday to Friday without the holidays
and with the weekends worked instead that the State Council's notices name; a period of natural days,
months or years whose last day is a holiday (and, where the rule set says so, a weekend) ends on the
first day after it; a month ends on the day of the same number, or on the last day where it has none;
days after a stop began and up to its end are not counted, and no period ends while it stands still;
an extension lengthens the period in its own unit.
"""

import csv
import sys
from datetime import date, datetime, timedelta

DAY = timedelta(days=1)


def days(first, last):
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    return [first + i * DAY for i in range((last - first).days + 1)]


# Typed from the notices of the General Office of the State Council, as they are worded.
OFF = sum(
    [
        # 国办发明电〔2023〕7号
        days("2024-01-01", "2024-01-01"),
        days("2024-02-10", "2024-02-17"),
        days("2024-04-04", "2024-04-06"),
        days("2024-05-01", "2024-05-05"),
        days("2024-06-10", "2024-06-10"),
        days("2024-09-15", "2024-09-17"),
        days("2024-10-01", "2024-10-07"),
        # 国办发明电〔2024〕12号
        days("2025-01-01", "2025-01-01"),
        days("2025-01-28", "2025-02-04"),
        days("2025-04-04", "2025-04-06"),
        days("2025-05-01", "2025-05-05"),
        days("2025-05-31", "2025-06-02"),
        days("2025-10-01", "2025-10-08"),
        # 国办发明电〔2025〕7号
        days("2026-01-01", "2026-01-03"),
        days("2026-02-15", "2026-02-23"),
        days("2026-04-04", "2026-04-06"),
        days("2026-05-01", "2026-05-05"),
        days("2026-06-19", "2026-06-21"),
        days("2026-09-25", "2026-09-27"),
        days("2026-10-01", "2026-10-07"),
        # 2027: the thirteen statutory days only, until the notice is out
        days("2027-01-01", "2027-01-01"),
        days("2027-02-05", "2027-02-08"),
        days("2027-04-05", "2027-04-05"),
        days("2027-05-01", "2027-05-02"),
        days("2027-06-09", "2027-06-09"),
        days("2027-09-15", "2027-09-15"),
        days("2027-10-01", "2027-10-03"),
    ],
    [],
)
WORKED = [
    date.fromisoformat(day)
    for day in (
        "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 "
        "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 "
        "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"
    ).split()
]
PROVISIONAL = {2027}
KNOWN = {2024, 2025, 2026, 2027}


def works(day):
    if day.year not in KNOWN:
        raise LookupError(day.year)
    return day in WORKED or (day.weekday() < 5 and day not in OFF)


def may_end(day, roll_weekend):
    return works(day) or (not roll_weekend and day not in OFF)


def next_end(day, roll_weekend):
    while not may_end(day, roll_weekend):
        day += DAY
    return day


def corresponding(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for number in range(day.day, 0, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    raise AssertionError(day)


def stands_still(day, stops):
    return any(first < day <= last for first, last in stops)


def ends_at(day, stops):
    """A period does not end on a day on which it is stopped; it goes on when it is resumed."""
    return max([last for first, last in stops if first <= day < last], default=None)


def due(start, unit, length, extension, roll_weekend, stops):
    total = length + extension
    if unit == "WORKING_DAYS":
        day, left = start, total
        if total == 0:
            day = next_end(start, True)
        while left:
            day += DAY
            if works(day) and not stands_still(day, stops):
                left -= 1
        roll_weekend = True
    else:
        if unit == "DAYS":
            left = total
        else:
            months = total * 12 if unit == "YEARS" else total
            left = (corresponding(start, months) - start).days
        day = start
        while left:
            day += DAY
            if not stands_still(day, stops):
                left -= 1
        day = next_end(day, roll_weekend)
    while (until := ends_at(day, stops)) is not None:
        day = next_end(until, roll_weekend)
    return day


CASES = []


def case(group, received, unit, length, *, extension=0, roll=True, stops=(), expected=None):
    moment = datetime.fromisoformat(received if "T" in received else received + "T10:00")
    start = moment.date()
    parsed = [tuple(map(date.fromisoformat, stop.split("/"))) for stop in stops]
    day = due(start, unit, length, extension, roll, parsed)
    assert expected is None or day == date.fromisoformat(expected), (group, received, length, day)
    first = start + DAY if unit == "WORKING_DAYS" else day
    touched = {(first + i * DAY).year for i in range((day - first).days + 1)} | {day.year}
    if unit != "WORKING_DAYS":
        plain = due_without_roll(start, unit, length + extension, parsed)
        touched |= {plain.year}
    provisional = bool(touched & PROVISIONAL)
    CASES.append(
        [group, moment.strftime("%Y-%m-%dT%H:%M"), unit, length, extension, str(roll).lower(),
         "|".join(stops), day.isoformat(), str(provisional).lower()]
    )


def due_without_roll(start, unit, total, stops):
    months = total * 12 if unit == "YEARS" else total
    left = total if unit == "DAYS" else (corresponding(start, months) - start).days
    day = start
    while left:
        day += DAY
        if not stands_still(day, stops):
            left -= 1
    return day


W, D, M, Y = "WORKING_DAYS", "DAYS", "MONTHS", "YEARS"

# The worked table of Monday 2 November 2026, with the answers as they stand in the rules.
for length, answer in [(3, "2026-11-05"), (5, "2026-11-09"), (7, "2026-11-11"), (10, "2026-11-16"),
                       (15, "2026-11-23"), (20, "2026-11-30")]:
    case("worked table", "2026-11-02", W, length, expected=answer)
case("worked table", "2026-11-02", W, 20, extension=20, expected="2026-12-28")
case("worked table", "2026-11-02", D, 30, expected="2026-12-02")
case("worked table", "2026-11-02", D, 45, expected="2026-12-17")
case("worked table", "2026-11-02", D, 20, expected="2026-11-23")
case("worked table", "2026-11-02", D, 20, roll=False, expected="2026-11-22")
case("worked table", "2026-11-02", D, 60, expected="2027-01-04")
case("worked table", "2026-11-02", D, 60, roll=False, expected="2027-01-02")
case("worked table", "2026-11-02", D, 90, expected="2027-02-01")
case("worked table", "2026-11-02", D, 90, roll=False, expected="2027-01-31")

# Answers by hand around the holidays.
case("by hand", "2026-02-13T17:30", W, 1, expected="2026-02-14")
case("by hand", "2026-02-13T23:59", W, 3, expected="2026-02-25")
case("by hand", "2026-02-14T00:00", W, 3, expected="2026-02-26")
case("by hand", "2026-02-16", W, 3, expected="2026-02-26")
case("by hand", "2026-09-30", W, 3, expected="2026-10-10")
case("by hand", "2026-09-18", W, 1, expected="2026-09-20")
case("by hand", "2025-12-31", W, 3, expected="2026-01-06")
case("by hand", "2025-09-30", W, 3, expected="2025-10-11")
case("by hand", "2024-02-09", W, 1, expected="2024-02-18")
case("by hand", "2024-01-31", M, 1, expected="2024-02-29")
case("by hand", "2025-01-31", M, 1, expected="2025-02-28")
case("by hand", "2024-02-29", Y, 1, expected="2025-02-28")
case("by hand", "2024-02-29", M, 12, expected="2025-02-28")
case("by hand", "2026-09-02", D, 30, expected="2026-10-08")
case("by hand", "2026-09-02", D, 30, roll=False, expected="2026-10-08")
case("by hand", "2026-01-26", D, 20, expected="2026-02-24")
case("by hand", "2026-08-05", M, 2, expected="2026-10-08")
case("by hand", "2026-11-02", W, 3, stops=["2026-11-03/2026-11-10"], expected="2026-11-12")
case("by hand", "2026-11-02", W, 3, stops=["2026-11-05/2026-11-10"], expected="2026-11-10")
case("by hand", "2026-11-02", W, 3, stops=["2026-11-05/2026-11-15"], expected="2026-11-16")
case("by hand", "2026-11-02", W, 3, stops=["2026-11-06/2026-11-20"], expected="2026-11-05")
case("by hand", "2026-11-02", D, 10, stops=["2026-11-05/2026-11-08"], expected="2026-11-16")
case("by hand", "2026-11-02", W, 3, extension=3, expected="2026-11-10")
case("by hand", "2026-11-02", W, 0, expected="2026-11-02")
case("by hand", "2026-11-07", W, 0, expected="2026-11-09")
case("by hand", "2026-02-28", W, 0, expected="2026-02-28")

# Every block of holidays: received on the last working day before it, in it, and on its last day.
BLOCKS = ["2024-02-10 2024-02-17", "2024-04-04 2024-04-06", "2024-05-01 2024-05-05",
          "2024-06-10 2024-06-10", "2024-09-15 2024-09-17", "2024-10-01 2024-10-07",
          "2025-01-01 2025-01-01", "2025-01-28 2025-02-04", "2025-04-04 2025-04-06",
          "2025-05-01 2025-05-05", "2025-05-31 2025-06-02", "2025-10-01 2025-10-08",
          "2026-01-01 2026-01-03", "2026-02-15 2026-02-23", "2026-04-04 2026-04-06",
          "2026-05-01 2026-05-05", "2026-06-19 2026-06-21", "2026-09-25 2026-09-27",
          "2026-10-01 2026-10-07", "2027-02-05 2027-02-08", "2027-05-01 2027-05-02",
          "2027-10-01 2027-10-03"]
for block in BLOCKS:
    first, last = map(date.fromisoformat, block.split())
    before = first - DAY
    while not works(before):
        before -= DAY
    for length in (1, 3, 5):
        case("before a holiday", before.isoformat(), W, length)
    case("in a holiday", first.isoformat() + "T23:59", W, 3)
    case("last day of a holiday", last.isoformat() + "T00:01", W, 2)
    # A period of natural days that ends in the block, on its first and on its last day.
    for length, end in ((15, first), (30, last)):
        received = end - length * DAY
        if received.year in KNOWN:
            case("natural days into a holiday", received.isoformat(), D, length)
            case("natural days into a holiday, weekends end", received.isoformat(), D, length, roll=False)

# Weekends worked instead: the day counts, and a period may end on it.
for day in WORKED:
    case("weekend worked instead", (day - DAY).isoformat(), W, 1)
    case("natural days into a worked weekend", (day - 10 * DAY).isoformat(), D, 10)
    case("received on a worked weekend", day.isoformat() + "T23:59", W, 1)

# Year ends.
for year in (2024, 2025, 2026):
    for received in (f"{year}-12-28", f"{year}-12-30T23:59", f"{year}-12-31", f"{year}-12-31T23:59"):
        for length in (3, 7, 20):
            case("year end", received, W, length)
        case("year end", received, D, 15)
        case("year end", received, M, 2)

# Ends of months, and leap day.
for received in ("2024-01-29", "2024-01-30", "2024-01-31", "2024-08-31", "2024-12-31", "2025-03-31",
                 "2025-12-29", "2025-12-31", "2026-03-31", "2026-05-31", "2026-08-31", "2026-11-30"):
    for length in (1, 2, 3, 6):
        case("month end", received, M, length)
for received in ("2024-02-28", "2024-02-29", "2024-03-01"):
    case("leap day", received, Y, 1)
    case("leap day", received, Y, 2, roll=False)
    case("leap day", received, D, 365)
    case("leap day", received, W, 1)
    case("leap day", received, M, 1)

# Stops: over a holiday, over a weekend, on the last day, twice, within one day, after the end.
for received, stops in [
    ("2026-02-11", ["2026-02-12/2026-02-25"]), ("2026-02-13", ["2026-02-14/2026-02-23"]),
    ("2026-02-13", ["2026-02-14/2026-02-28"]), ("2026-09-28", ["2026-09-29/2026-10-08"]),
    ("2026-09-28", ["2026-09-30/2026-10-03"]), ("2026-09-28", ["2026-10-01/2026-10-12"]),
    ("2025-01-24", ["2025-01-26/2025-02-05"]), ("2025-09-26", ["2025-09-28/2025-10-09"]),
    ("2024-04-26", ["2024-04-28/2024-05-06"]), ("2026-11-02", ["2026-11-06/2026-11-08"]),
    ("2026-11-02", ["2026-11-03/2026-11-03"]), ("2026-11-02", ["2026-11-03/2026-11-05", "2026-11-09/2026-11-10"]),
    ("2026-11-02", ["2026-11-03/2026-11-04", "2026-11-04/2026-11-06"]),
    ("2026-12-28", ["2026-12-30/2027-01-05"]), ("2026-11-02", ["2026-11-09/2026-11-20"]),
]:
    for unit, length in ((W, 3), (W, 5), (W, 10), (D, 10), (D, 30), (M, 1)):
        case("stopped", received, unit, length, stops=stops)
    case("stopped, weekends end", received, D, 20, roll=False, stops=stops)

# Extensions, alone and with a stop.
for received, unit, length, extension in [
    ("2026-09-28", W, 3, 3), ("2026-02-12", W, 3, 3), ("2025-09-29", W, 3, 3), ("2026-12-30", W, 3, 3),
    ("2026-02-02", W, 20, 20), ("2026-09-01", W, 20, 20), ("2026-04-20", D, 20, 10),
    ("2026-09-10", D, 20, 10), ("2026-11-02", D, 90, 30), ("2024-12-02", D, 30, 30), ("2026-08-31", M, 1, 1),
    ("2026-02-13", W, 0, 3),
]:
    case("extended", received, unit, length, extension=extension)
    stop = date.fromisoformat(received)
    case("extended and stopped", received, unit, length, extension=extension,
         stops=[f"{stop + DAY}/{stop + 8 * DAY}"])

# Received on days of rest and at the edges of the day.
for received in ("2026-11-07T00:00", "2026-11-08T23:59", "2026-11-06T23:59", "2026-10-02T12:00",
                 "2026-02-17T08:00", "2025-01-29T08:00", "2024-10-06T23:59", "2026-05-09T23:59"):
    for unit, length in ((W, 0), (W, 1), (W, 3), (D, 1), (D, 15)):
        case("received on a day of rest or at midnight", received, unit, length)

writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow("group received unit length extension roll_weekend stops due provisional".split())
writer.writerows(CASES)
